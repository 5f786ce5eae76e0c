extension DayInterval: CustomStringConvertible {
  /// `2024-05-29`, or `2024-05-27/2024-05-29` (ISO 8601).
  package var description: String {
    from == to ? from.description : "\(from.description)/\(to.description)"
  }
}
