extension TimexValue: LosslessStringConvertible {
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .week(let year, let week): Self.year(year) + "-W" + Self.two(week)
    case .weekend(let year, let week): Self.year(year) + "-W" + Self.two(week) + "-WE"
    case .month(let year, let month): Self.year(year) + "-" + Self.two(month)
    case .quarter(let year, let quarter): Self.year(year) + "-Q\(quarter)"
    case .half(let year, let half): Self.year(year) + "-H\(half)"
    case .season(let year, let season): Self.year(year) + "-" + season.rawValue
    case .year(let year): Self.year(year)
    case .decade(let decade): Self.cycle(decade, 3)
    case .century(let century): Self.cycle(century, 2)
    case .fiscalYear(let year): "FY" + Self.year(year)
    case .part(let day, let part): day.description + "T" + part.rawValue
    case .clock(let day, let time): day.description + "T" + time.description
    case .range(let first, let last): first.description + "/" + last.description
    }
  }

  /// - Returns: nil for anything but a value of one of the cases, with every number known.
  package init?(_ description: String) {
    let text = description[...]
    if let slash = text.firstIndex(of: "/") {
      guard let first = TimexValue(String(text[..<slash])),
        let last = TimexValue(String(text[text.index(after: slash)...]))
      else { return nil }
      self = .range(first, last)
    } else if let mark = text.firstIndex(of: "T") {
      guard let day = CalendarDate(String(text[..<mark])) else { return nil }
      let rest = String(text[text.index(after: mark)...])
      if let part = DayPart(rawValue: rest) {
        self = .part(day, part)
      } else if let clock = ClockTime(rest) {
        self = .clock(day, clock)
      } else {
        return nil
      }
    } else if text.hasPrefix("FY") {
      guard text.count == 6, let year = Self.number(text.dropFirst(2)) else { return nil }
      self = .fiscalYear(year)
    } else {
      self.init(parts: text.split(separator: "-", omittingEmptySubsequences: false))
    }
  }

  private init?(parts: [Substring]) {
    guard let head = parts.first, let number = Self.number(head) else { return nil }
    guard parts.count > 1 else {
      switch head.count {
      case 2: self = .century(number)
      case 3: self = .decade(number)
      case 4: self = .year(number)
      default: return nil
      }
      return
    }
    guard head.count == 4 else { return nil }
    let unit = parts[1]
    if parts.count == 3 {
      if unit.first == "W", parts[2] == "WE", let week = Self.number(unit.dropFirst()) {
        self = .weekend(year: number, week: week)
      } else if let day = CalendarDate(parts.joined(separator: "-")) {
        self = .day(day)
      } else {
        return nil
      }
      return
    }
    guard parts.count == 2 else { return nil }
    if let season = Season(rawValue: String(unit)) {
      self = .season(year: number, season)
    } else if unit.count == 3, unit.first == "W", let week = Self.number(unit.dropFirst()) {
      self = .week(year: number, week: week)
    } else if unit.count == 2, unit.first == "Q", let quarter = Self.number(unit.dropFirst()) {
      self = .quarter(year: number, quarter: quarter)
    } else if unit.count == 2, unit.first == "H", let half = Self.number(unit.dropFirst()) {
      self = .half(year: number, half: half)
    } else if unit.count == 2, let month = Self.number(unit) {
      self = .month(year: number, month: month)
    } else {
      return nil
    }
  }

  /// A year; before the first year of our era as `BC0480`.
  private static func year(_ year: Int) -> String {
    year > 0 ? digits(year, 4) : "BC" + digits(1 - year, 4)
  }

  private static func cycle(_ cycle: Int, _ width: Int) -> String {
    cycle >= 0 ? digits(cycle, width) : "BC" + digits(-cycle, width)
  }

  private static func two(_ number: Int) -> String { digits(number, 2) }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func number(_ text: Substring) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }
}
