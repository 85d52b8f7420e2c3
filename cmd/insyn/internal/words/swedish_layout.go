package words

func swedishLayout(City) Layout {
	return Layout{Home: "Start"}
}
