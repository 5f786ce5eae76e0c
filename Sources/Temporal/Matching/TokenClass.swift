/// What a piece of text may be to a rule: the `@class` of its patterns.
enum TokenClass: UInt8, CaseIterable {
  // Words, from `lexicon.tsv`.
  case month, weekday, ordinal, unit, units, season, part, zone, meridiem, decade, mod, fewer
  case small, ten, scale, few, article, fiscalword, eventnoun, plan
  // Numbers, by their shape.
  case digits, day, month2, hour, minute, d2, d3, d4, year
  // What an earlier stage of rules has found.
  case aday, amonth, ayear, aunit, aclock, apart, alength, aset, avague

  /// - Returns: nil for a name that is none of a class.
  init?(name: some StringProtocol) {
    guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  /// As patterns write it, after '@'.
  var name: String { "\(self)" }

  /// Its place in a ``ClassSet``.
  var bit: UInt64 { 1 << UInt64(rawValue) }
}

/// A set of token classes.
struct ClassSet: OptionSet, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ only: TokenClass) { rawValue = only.bit }

  init(_ classes: TokenClass...) {
    rawValue = classes.reduce(0) { $0 | $1.bit }
  }

  static let numberStart = ClassSet(.digits, .small, .ten, .scale, .few, .article)

  /// What an earlier stage's finds can be; each has one of them or none.
  static let ofAtoms: [ClassSet] = [
    TokenClass.aday, .amonth, .ayear, .aunit, .aclock, .apart, .alength, .aset, .avague,
  ].map { ClassSet($0) }

  /// Classes of a run of digits.
  init(digits count: Int, value: Int) {
    var bits = TokenClass.digits.bit
    if count <= 2 {
      if (1...31).contains(value) { bits |= TokenClass.day.bit }
      if (1...12).contains(value) { bits |= TokenClass.month2.bit }
      if value <= 24 { bits |= TokenClass.hour.bit }
    }
    if count == 2 {
      bits |= TokenClass.d2.bit
      if value <= 59 { bits |= TokenClass.minute.bit }
    }
    if count == 3 { bits |= TokenClass.d3.bit }
    if count == 4 {
      bits |= TokenClass.d4.bit
      if (1000...2199).contains(value) { bits |= TokenClass.year.bit }
    }
    self.init(rawValue: bits)
  }

  /// Every set that ``init(digits:value:)`` can make.
  static let allOfDigits: Set<ClassSet> = {
    var result: Set<ClassSet> = []
    for value in 0...99 {
      result.insert(ClassSet(digits: 1, value: value))
      result.insert(ClassSet(digits: 2, value: value))
    }
    for (count, value) in [(3, 480), (4, 1999), (4, 9999), (5, 10_000)] {
      result.insert(ClassSet(digits: count, value: value))
    }
    return result
  }()
}
