package term

// What may be said of a sealed round.
const SayFrozenBroken = "封存的数据读不出来，请从备份中找回这本账后再看"
