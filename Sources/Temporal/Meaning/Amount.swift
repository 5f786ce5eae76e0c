/// How many: a number, perhaps with a fraction, or one that the text leaves open.
struct Amount: Hashable, Sendable {
  /// Nil for several, few, many.
  var value: Double?

  static let one = Amount(value: 1)
  static let open = Amount(value: nil)

  var whole: Int? {
    guard let value, value == value.rounded(), abs(value) < 1_000_000 else { return nil }
    return Int(value)
  }
}
