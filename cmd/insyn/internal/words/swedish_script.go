package words

func swedishScript(City) Script { return Script{} }
