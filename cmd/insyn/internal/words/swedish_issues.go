package words

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

func swedishIssues() Issues {
	inColumn := func(what string) func(column, role string) string {
		return func(column, role string) string {
			return what + " står i kolumnen för " + column + ", men nämnden är " + role + "."
		}
	}
	differs := func(what string) func(stated, project string) string {
		return func(stated, project string) string { return what + " " + stated + ", projektet " + project + "." }
	}
	inWords := func(what string) func(string) string {
		return func(words string) string { return what + ": " + quote(words) + "." }
	}
	inexact := func(what string) func(string) string {
		return func(date string) string { return what + ": bara " + quote(date) + "." }
	}
	unlikely := func(what string) func(string, int, string, string, int) string {
		return func(amount string, year int, other, namnd string, otherYear int) string {
			return fmt.Sprintf("%s %d är %s. %s %d: %s.", what, year, amount, namnd, otherYear, other)
		}
	}
	far := func(what string) func(string, int) string {
		return func(date string, year int) string {
			return fmt.Sprintf("%s %s, långt från bladets år %d.", what, date, year)
		}
	}
	paid := func(year int, said string) string { return fmt.Sprintf("Utbetalt %d: %s.", year, said) }
	budget := func(said string) string { return "Total budget: " + said + "." }
	return Issues{
		PaidMissing: paid, PaidApproximate: paid, BudgetMissing: budget, BudgetApproximate: budget,
		SaidBecause:  func(reason, words string) string { return reason + ": " + quote(words) },
		StartMissing: "Startdatum anges inte.", EndMissing: "Slutdatum anges inte.",
		StartInWords: inWords("Start"), EndInWords: inWords("Slut"), StartInexact: inexact("Start"), EndInexact: inexact("Slut"),
		RoleDiffers: func(stated, role string) string {
			return "Blanketten anger rollen " + stated + ", texten " + role + "."
		},
		BudgetTwice: func(other string) string {
			return "Total budget står i båda kolumnerna. Den andra anger " + other + "."
		},
		BudgetInColumn: inColumn("Total budget"), PaidInColumn: inColumn("Utbetalt"),
		StartDiffers: differs("Start"), EndDiffers: differs("Slut"), NoDate: "inget",
		BudgetsDiffer: func(stated, other string) string { return "Anger " + stated + ", den andra nämnden " + other + "." },
		SameAmount: func(year int, amount, project string) string {
			return fmt.Sprintf("Utbetalt %d är %s, precis som i %s.", year, amount, project)
		},
		AfterEnd: func(end, amount string, year int) string {
			return fmt.Sprintf("Slut %s, men %s utbetalt %d.", end, amount, year)
		},
		AboveBudget:    func(paid, budget string) string { return paid + " utbetalt, total budget " + budget + "." },
		EndBeforeStart: func(start, end string) string { return "Start " + start + ", slut " + end + "." },
		ProgramUnknown: inWords("Program"),
		GoalsMapped: func(words string, goals []string) string {
			return "Mål: " + quote(words) + ". Räknas till " + sv.Lista(quoted(goals)) + "."
		},
		NamesDiffer: func(heading, name string) string {
			return "Rubrik: " + quote(heading) + ". Projektnamn: " + quote(name) + "."
		},
		BudgetOfPartner: func(budget, role string) string { return "Total budget " + budget + ". Nämnden är " + role + "." },
		BeforeStart: func(start, amount string, year int) string {
			return fmt.Sprintf("Start %s, men %s utbetalt %d.", start, amount, year)
		},
		BudgetOfPaid: func(budget, paid string) string {
			return "Total budget " + budget + ", precis tusen gånger utbetalt: " + paid + "."
		},
		PaidUnlikely: unlikely("Utbetalt"), BudgetUnlikely: unlikely("Total budget"),
		StartFar: far("Start"), EndFar: far("Slut"), StartSwapped: differs("Start"), EndSwapped: differs("Slut"),
		SameName: func(project string) string { return "Samma namn som " + quote(project) + "." },
		SameFacts: func(project string) string {
			return "Samma datum och belopp, eller samma blad, som " + quote(project) + "."
		},
	}
}

func swedishEarlier() Earlier {
	return Earlier{Name: "Namn", Heading: "Rubrik", Role: "Roll", Start: "Start", End: "Slut", Budget: "Total budget",
		Program: "Program", Goals: "Mål"}
}
