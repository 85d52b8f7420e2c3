package record

import (
	"slices"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

func decodeDeltagande(d *decoder) Deltagande {
	x := Deltagande{}
	if !d.swappedRole(&x) {
		x.Namnd, x.Role = d.mustRef("namnd"), Role(d.choice("roll", roles))
	}
	x.RolePos = d.place("roll")
	d.each("blad", func(d *decoder) { x.Sheets = append(x.Sheets, decodeBlad(d)) })
	if len(x.Sheets) == 0 {
		d.needTables("blad", "[[deltagande.blad]]", func(d *decoder) { decodeBlad(d) })
	}
	return x
}

// swappedRole reads a nämnd and its role, and reports them, where each stands for the other.
func (d *decoder) swappedRole(x *Deltagande) bool {
	role, ok := d.table.Get("namnd")
	namnd, has := d.table.Get("roll")
	said, other := stated(d.table, "namnd"), stated(d.table, "roll")
	if !ok || !has || !slices.Contains(roles, sv.Slug(said)) || other == "" || slices.Contains(roles, sv.Slug(other)) {
		return false
	}
	d.known = append(d.known, "namnd", "roll")
	d.wrong(role.Value, staff.RoleSwapped(other, sv.Slug(said)))
	x.Namnd, x.Role = Ref{other, namnd.Value.Pos, namnd.Value.Len}, Role(sv.Slug(said))
	return true
}

func decodeBlad(d *decoder) Blad {
	x := Blad{Pos: d.table.Pos, Year: d.mustYear(), YearPos: d.place("ar"), Source: d.mustRef("kalla"), Page: d.mustPage(),
		StatedName: d.mustText("angivet_namn"), StatedHeading: d.text("rubrik"), StatedRole: d.text("roll_angiven")}
	x.Start, x.End = d.date("start"), d.date("slut")
	x.StartText, x.EndText = d.text("start_text"), d.text("slut_text")
	x.Budget = Budget{d.amount(budgetKeys)}
	if k, ok := d.get("total_budget_andra_kolumnen"); ok {
		n, _ := d.kronor(k)
		x.OtherColumn, x.HasOther = Budget{NewAmount(n)}, true
	}
	x.Paid, x.PaidSource = Paid{d.amount(paidKeys)}, d.ref("utbetalt_kalla")
	x.StatedProgram = d.mustText("program_angivet")
	x.Goals, x.Origin, x.StatedGoals = d.refs("mal"), d.refs("mal_ursprung"), d.mustText("mal_angivet")
	return x
}
