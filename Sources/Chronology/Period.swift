/// A length of time in calendar units, as ISO 8601 writes it: `P6Y`, `P1M`, `P2W`, `P3D`.
package struct Period: Hashable, Sendable, Codable {
  package var years = 0
  package var months = 0
  package var weeks = 0
  package var days = 0

  package init(years: Int = 0, months: Int = 0, weeks: Int = 0, days: Int = 0) {
    self.years = years
    self.months = months
    self.weeks = weeks
    self.days = days
  }

  /// About how many days: a year is 365.2425, a month a twelfth of that.
  package var approximateDays: Double {
    365.2425 * (Double(years) + Double(months) / 12) + Double(weeks * 7 + days)
  }
}

extension Period: LosslessStringConvertible {
  package var description: String {
    var result = "P"
    for (number, unit) in [(years, "Y"), (months, "M"), (weeks, "W"), (days, "D")] where number != 0
    {
      result += "\(number)\(unit)"
    }
    return result == "P" ? "P0D" : result
  }

  /// - Returns: nil for anything that is not whole years, months, weeks and days.
  package init?(_ description: String) {
    guard description.first == "P", description.count >= 3 else { return nil }
    var number = ""
    for character in description.dropFirst() {
      if character.isASCII, character.isNumber {
        number.append(character)
        continue
      }
      guard let value = Int(number) else { return nil }
      switch character {
      case "Y": years = value
      case "M": months = value
      case "W": weeks = value
      case "D": days = value
      default: return nil
      }
      number = ""
    }
    guard number.isEmpty else { return nil }
  }
}
