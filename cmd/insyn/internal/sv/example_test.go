package sv_test

import (
	"fmt"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/sv"
)

// One amount in a table, in a sentence and in a chart. The spaces inside are
// no-break spaces, so the example quotes them.
func Example() {
	fmt.Printf("%q\n", sv.Kr(24_312_000))
	fmt.Printf("%q\n", sv.Miljoner(24_312_000))
	fmt.Printf("%q\n", sv.MiljonerKr(24_312_000))
	fmt.Printf("%q\n", sv.Lista([]string{"Åre", "Ö", sv.Antal(2, "by", "byar")}))
	// Output:
	// "24\u00a0312\u00a0000\u00a0kr"
	// "24,3\u00a0miljoner\u00a0kronor"
	// "24,3\u00a0miljoner\u00a0kr"
	// "Åre, Ö och 2\u00a0byar"
}

// What a share is of has to be known: of nothing there is none.
func ExampleProcenttal() {
	fmt.Println(sv.Procenttal(44, 100))
	fmt.Println(sv.Procenttal(0, 0))
	// Output:
	// 44 true
	// 0 false
}
