package words

import "fmt"

func swedishMoney(c City) Money {
	return Money{
		Missing:      "uppgift saknas",
		MissingSince: func(reason string) string { return "Uppgift saknas: " + reason },
		Unknown: Reasons{
			Empty:   "rutan är tom i källan",
			Dash:    "källan har ett streck",
			Unknown: "källan svarar ”Vet ej”",
			Words:   "källan svarar med en mening i stället för ett belopp",
		},
		Paid:      func(year int) string { return fmt.Sprintf("Utbetalt %d", year) },
		PaidIs:    func(year int, amount string) string { return fmt.Sprintf("Utbetalt %d: %s", year, amount) },
		PaidSoFar: func(year int) string { return fmt.Sprintf("Utbetalt %d (preliminärt)", year) },
		SoFar: func(year int) string {
			return fmt.Sprintf("Preliminärt: inte alla nämnder har redovisat %d. Summan ska inte jämföras med andra år.", year)
		},
		EarlierYears: "Tidigare år", OtherYears: "Andra år",
		PaidToNamnder:    func(year int) string { return fmt.Sprintf("Utbetalt till nämnderna %d", year) },
		PaidFromPrograms: func(year int) string { return fmt.Sprintf("Utbetalt från alla program %d", year) },
		NoPaid:           func(year int) string { return fmt.Sprintf("Ingen uppgift om vad som betalades ut %d.", year) },
		PaidRule: "Vi lägger ihop de belopp som betalats ut till stadens nämnder. Pengarna är stöd från EU eller andra utanför staden: " +
			"en inkomst för " + c.Body + ", inte en kostnad. Uppgifter som saknas räknas inte som noll.",
		PaidCounts: "Stöd utifrån som betalats ut till stadens nämnder, utan de uppgifter som saknas",
		PaidBasis:  func(facts Value) Prose { return say("bygger på ", facts, " uppgifter") },
		Spread:     swedishSpread,
		SameAmount: func(projects, amount, quality Value) Prose {
			return say(projects, " anger samma belopp, ", amount, ". Alla räknas. Se ", quality, ".")
		},
		Quality:              "datakvalitet",
		NotReported:          func(year int) string { return fmt.Sprintf("inte redovisat %d", year) },
		NotHere:              func(year int) string { return fmt.Sprintf("räknas inte hit %d", year) },
		PaidWord:             func(year int) string { return fmt.Sprintf("utbetalt %d", year) },
		PartFrom:             func(namnder []string) string { return "bara " + sheetsFrom(namnder) },
		BudgetOwned:          "Total budget i projekt som staden äger",
		BudgetPartner:        "Total budget i projekt där staden är partner",
		BudgetOwnedMeaning:   "Projektens totala budget, så som nämnderna anger den.",
		BudgetPartnerMeaning: "Projektens totala budget, så som nämnderna anger den. Hur mycket som går till " + c.Name + " framgår inte.",
		BudgetRule: "Vi lägger ihop den totala budgeten för varje projekt, en gång per projekt. " +
			"Anger flera nämnder en budget räknas projektägarens.",
		BudgetCounts: "Hela projektens budget, räknad en gång per projekt, utan de uppgifter som saknas",
		BudgetBasis:  func(projects Value) Prose { return say("bygger på ", projects, " projekt") },
		MoreFacts: func(facts Value) Prose {
			return say("Här står bara de första. Alla ", facts, " finns i tabellen.")
		},
		WhoseOwned:   "Total budget för projektet. " + c.Body + " äger projektet.",
		WhosePartner: "Total budget för projektet. " + c.BodyGenitive + " del framgår inte.",
	}
}

// swedishSpread says how money is spread over projects. The first of the counts
// has its noun.
func swedishSpread(paid, nothing, unknown Value) Prose {
	var parts []Value
	if paid != nil {
		parts = append(parts, say(paid, " fick pengar"))
	}
	if nothing != nil {
		parts = append(parts, say(nothing, " fick inget"))
	}
	switch {
	case unknown == nil:
	case len(parts) == 0:
		parts = append(parts, say("Om ", unknown, " vet vi inte"))
	default:
		parts = append(parts, say("om ", unknown, " vet vi inte"))
	}
	if len(parts) == 0 {
		return nil
	}
	return say(list(parts, " och "), ".")
}

// andThen puts a sentence after another, if there is one.
func andThen(first, second Prose) Prose {
	if len(second) == 0 {
		return first
	}
	return say(first, " ", second)
}
