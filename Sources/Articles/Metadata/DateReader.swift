internal import Chronology
internal import RuleFiles

/// Reads dates in the forms that pages, feeds and headers write them, in some thirty languages (`months.tsv`).
struct DateReader: Sendable {
  private let months: [String: Int]
  private let zones: [String: String]

  init(_ rules: RuleFolder) throws(RuleFileError) {
    var months: [String: Int] = [:]
    for row in try rules.table("months.tsv", required: ["month", "names"]).rows {
      guard let number = Int(row["month"]), (1...12).contains(number) else {
        throw RuleFileError(
          file: "months.tsv",
          line: row.line,
          found: "the month '\(row["month"])'",
          remedy: "write its number, 1 to 12"
        )
      }
      for name in row.list("names") { months[name] = number }
    }
    self.months = months
    var zones: [String: String] = [:]
    for row in try rules.table("zones.tsv", required: ["name", "offset"]).rows {
      zones[row["name"]] = row["offset"]
    }
    self.zones = zones
  }

  /// The first date in a text.
  /// - Parameter monthFirst: how `03/04/2024` is read where nothing else tells.
  func first(in text: String, monthFirst: Bool = true) -> WrittenDate? {
    let tokens = DateToken.tokens(text, limit: 80)
    for start in tokens.indices {
      guard tokens[start].isNumber || tokens[start].isWord else { continue }
      if let found = date(tokens, start, monthFirst: monthFirst) {
        return withTime(found.date, tokens, after: found.next, before: start)
      }
    }
    return nil
  }

  /// A value that is a date as a whole (a meta tag's, a `datetime`).
  func value(_ text: String, monthFirst: Bool = true) -> WrittenDate? {
    let text = text.trimmed
    guard !text.isEmpty, text.utf8.count < 120 else { return nil }
    if let stamp = unixTime(text) { return stamp }
    return first(in: text, monthFirst: monthFirst)
  }

  // MARK: Dates

  private func date(_ tokens: [DateToken], _ start: Int, monthFirst: Bool) -> (
    date: WrittenDate, next: Int
  )? {
    switch tokens[start] {
    case .number(let number, let digits):
      if digits == 4 { return yearFirst(tokens, start, year: number) }
      if digits == 8 || digits == 14 {
        return compact(tokens, start, number: number, digits: digits)
      }
      if digits <= 2 {
        return dayThenName(tokens, start, day: number)
          ?? numeric(tokens, start, first: number, monthFirst: monthFirst)
      }
      return nil
    case .word(let word): return months[word].flatMap { nameFirst(tokens, start, month: $0) }
    default: return nil
    }
  }

  private func number(_ tokens: [DateToken], _ at: Int) -> (value: Int, digits: Int)? {
    guard at < tokens.count, case .number(let value, let digits) = tokens[at] else { return nil }
    return (value, digits)
  }

  private func mark(_ tokens: [DateToken], _ at: Int) -> Unicode.Scalar? {
    guard at < tokens.count, case .mark(let scalar) = tokens[at] else { return nil }
    return scalar
  }

  private func skipping(_ tokens: [DateToken], _ at: Int, marks: Set<Unicode.Scalar> = []) -> Int {
    var at = at
    while at < tokens.count {
      switch tokens[at] {
      case .space: at += 1
      case .mark(let scalar) where marks.contains(scalar): at += 1
      default: return at
      }
    }
    return at
  }

  private func checked(_ year: Int, _ month: Int, _ day: Int) -> WrittenDate? {
    guard (1900...2100).contains(year), CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return WrittenDate(year: year, month: month, day: day)
  }

  /// `2024-05-30`, `2024/5/30`, `2024.05.30`, `2024年5月30日`, `2024 May 30`.
  private func yearFirst(_ tokens: [DateToken], _ start: Int, year: Int) -> (WrittenDate, Int)? {
    guard let separator = mark(tokens, start + 1) else {
      let next = skipping(tokens, start + 1)
      if next < tokens.count, case .word(let word) = tokens[next], let month = months[word] {
        let dayAt = skipping(tokens, next + 1)
        if let day = number(tokens, dayAt), day.digits <= 2,
          let date = checked(year, month, day.value)
        {
          return (date, dayAt + 1)
        }
      }
      return nil
    }
    let monthAt = skipping(tokens, start + 2)
    guard ["-", "/", ".", "年"].contains(separator), let month = number(tokens, monthAt),
      month.digits <= 2
    else { return nil }
    var at = skipping(tokens, monthAt + 1)
    guard let second = mark(tokens, at), second == separator || second == "月" else { return nil }
    at = skipping(tokens, at + 1)
    guard let day = number(tokens, at), day.digits <= 2,
      let date = checked(year, month.value, day.value)
    else { return nil }
    return (date, at + 1)
  }

  /// `20240530` and `20240530101900`.
  private func compact(_ tokens: [DateToken], _ start: Int, number: Int, digits: Int) -> (
    WrittenDate, Int
  )? {
    let day = digits == 14 ? number / 1_000_000 : number
    guard var date = checked(day / 10_000, day / 100 % 100, day % 100), date.year >= 1990 else {
      return nil
    }
    if digits == 14 {
      let time = number % 1_000_000
      date.hour = time / 10_000
      date.minute = time / 100 % 100
      date.second = time % 100
    }
    return (date, start + 1)
  }

  /// `30 May 2024`, `30. Mai 2024`, `30 de mayo de 2024`, `30-May-24`.
  private func dayThenName(_ tokens: [DateToken], _ start: Int, day: Int) -> (WrittenDate, Int)? {
    var at = start + 1
    if at < tokens.count, case .word(let word) = tokens[at],
      ["st", "nd", "rd", "th", "er", "º", "ª"].contains(word)
    {
      at += 1
    }
    at = skipping(tokens, at, marks: [".", "-", "/", "º", "°"])
    at = skippingWords(tokens, at, ["of", "de", "d", "di", "del", "den", "the"])
    guard at < tokens.count, case .word(let word) = tokens[at], let month = months[word] else {
      return nil
    }
    at = skipping(tokens, at + 1, marks: [".", ",", "-", "/", "’", "'"])
    at = skippingWords(tokens, at, ["of", "de", "del", "di", "г", "р"])
    guard let year = number(tokens, at) else { return nil }
    let fullYear = year.digits == 2 ? 2000 + year.value : year.value
    guard year.digits == 4 || year.digits == 2 && !isTime(tokens, at),
      let date = checked(fullYear, month, day)
    else { return nil }
    return (date, at + 1)
  }

  private func isTime(_ tokens: [DateToken], _ at: Int) -> Bool { mark(tokens, at + 1) == ":" }

  private func skippingWords(_ tokens: [DateToken], _ at: Int, _ words: Set<String>) -> Int {
    var at = at
    while at < tokens.count, case .word(let word) = tokens[at], words.contains(word) {
      at = skipping(tokens, at + 1, marks: ["'", "’"])
    }
    return at
  }

  /// `May 30, 2024`, `May 30th 2024`.
  private func nameFirst(_ tokens: [DateToken], _ start: Int, month: Int) -> (WrittenDate, Int)? {
    var at = skipping(tokens, start + 1, marks: ["."])
    guard let day = number(tokens, at), day.digits <= 2 else { return nil }
    at += 1
    if at < tokens.count, case .word(let word) = tokens[at],
      ["st", "nd", "rd", "th"].contains(word)
    {
      at += 1
    }
    at = skipping(tokens, at, marks: [",", ".", "|", "–"])
    at = skippingWords(tokens, at, ["de", "of", "at"])
    // 'May 30, 10:19 a.m., 2024' is rare; a weekday between is not.
    if at < tokens.count, case .word = tokens[at] { return nil }
    guard let year = number(tokens, at), year.digits == 4,
      let date = checked(year.value, month, day.value)
    else { return nil }
    return (date, at + 1)
  }

  /// `30/05/2024`, `5/30/2024`, `30.05.2024`, `30-05-2024`, `30.05.24`.
  private func numeric(
    _ tokens: [DateToken],
    _ start: Int,
    first: Int,
    monthFirst: Bool
  ) -> (WrittenDate, Int)? {
    guard let separator = mark(tokens, start + 1), ["/", ".", "-"].contains(separator) else {
      return nil
    }
    let secondAt = skipping(tokens, start + 2)
    guard let second = number(tokens, secondAt), second.digits <= 2,
      mark(tokens, secondAt + 1) == separator
    else { return nil }
    let yearAt = skipping(tokens, secondAt + 2)
    guard let year = number(tokens, yearAt), year.digits == 4 || year.digits == 2 else {
      return nil
    }
    if year.digits == 2, mark(tokens, yearAt + 1) == ":" { return nil }
    let fullYear = year.digits == 2 ? 2000 + year.value : year.value
    let americanOrder = separator == "/" && (first <= 12 && (monthFirst || second.value > 12))
    let date =
      americanOrder
      ? checked(fullYear, first, second.value) ?? checked(fullYear, second.value, first)
      : checked(fullYear, second.value, first) ?? checked(fullYear, first, second.value)
    return date.map { ($0, yearAt + 1) }
  }

  // MARK: Times

  /// Adds a time of day that stands right behind the date (or right before it).
  private func withTime(
    _ date: WrittenDate,
    _ tokens: [DateToken],
    after next: Int,
    before start: Int
  )
    -> WrittenDate
  {
    var date = date
    if date.hour != nil { return date }
    var at = next
    var steps = 0
    while at < tokens.count, steps < 9 {
      if case .number(let hour, let digits) = tokens[at] {
        if digits <= 2, readTime(&date, tokens, at, hour: hour) { return date }
        return date
      }
      steps += 1
      at += 1
    }
    return date
  }

  private func readTime(_ date: inout WrittenDate, _ tokens: [DateToken], _ at: Int, hour: Int)
    -> Bool
  {
    var hour = hour
    var next = at + 1
    var minute: Int?
    var second: Int?
    if let separator = mark(tokens, next), separator == ":" || separator == "." || separator == "：",
      let value = number(tokens, next + 1), value.digits == 2
    {
      minute = value.value
      next += 2
      if mark(tokens, next) == ":", let seconds = number(tokens, next + 1), seconds.digits == 2 {
        second = seconds.value
        next += 2
        if mark(tokens, next) == ".", number(tokens, next + 1) != nil { next += 2 }
      }
    } else if next < tokens.count, case .word("h") = tokens[next],
      let value = number(tokens, next + 1), value.digits == 2
    {
      minute = value.value
      next += 2
    }
    let beforeHalf = next
    next = skipping(tokens, next)
    if let half = half(tokens, &next) {
      if half == "p", hour < 12 { hour += 12 }
      if half == "a", hour == 12 { hour = 0 }
      minute = minute ?? 0
    } else {
      next = beforeHalf
    }
    guard let minute, hour < 24, minute < 60, second ?? 0 < 60 else { return false }
    date.hour = hour
    date.minute = minute
    date.second = second
    date.zone = zone(tokens, next)
    return true
  }

  /// `am`, `p.m.`.
  private func half(_ tokens: [DateToken], _ at: inout Int) -> String? {
    guard at < tokens.count, case .word(let word) = tokens[at] else { return nil }
    if word == "am" || word == "pm" {
      at += 1
      return String(word.prefix(1))
    }
    guard word == "a" || word == "p", mark(tokens, at + 1) == ".", at + 2 < tokens.count,
      case .word("m") = tokens[at + 2]
    else { return nil }
    at += mark(tokens, at + 3) == "." ? 4 : 3
    return word
  }

  private func zone(_ tokens: [DateToken], _ start: Int) -> String? {
    var at = skipping(tokens, start, marks: ["(", ","])
    if at < tokens.count, case .word(let word) = tokens[at] {
      guard let offset = zones[word] else { return nil }
      // 'GMT+9' and 'UTC +05:30' carry their own offset.
      let sign = skipping(tokens, at + 1)
      guard offset == "Z", let signMark = mark(tokens, sign), signMark == "+" || signMark == "-"
      else {
        return offset
      }
      at = sign
    }
    guard let sign = mark(tokens, at), sign == "+" || sign == "-" || sign == "\u{2212}",
      let hours = number(tokens, at + 1)
    else { return nil }
    let character = sign == "+" ? "+" : "-"
    if hours.digits == 4 {
      return character + pad(hours.value / 100) + ":" + pad(hours.value % 100)
    }
    guard hours.digits <= 2, hours.value <= 14 else { return nil }
    if mark(tokens, at + 2) == ":", let minutes = number(tokens, at + 3), minutes.digits == 2 {
      return character + pad(hours.value) + ":" + pad(minutes.value)
    }
    return character + pad(hours.value) + ":00"
  }

  private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Seconds or milliseconds since 1970, as some pages' meta tags have it.
  private func unixTime(_ text: String) -> WrittenDate? {
    guard text.utf8.allSatisfy(\.isASCIIDigit), text.utf8.count == 10 || text.utf8.count == 13,
      var seconds = Int(text)
    else { return nil }
    if text.utf8.count == 13 { seconds /= 1000 }
    let day = CalendarDate(dayNumber: seconds / 86_400)
    guard (1990...2100).contains(day.year) else { return nil }
    let rest = seconds % 86_400
    return WrittenDate(
      year: day.year,
      month: day.month,
      day: day.day,
      hour: rest / 3600,
      minute: rest / 60 % 60,
      second: rest % 60,
      zone: "Z"
    )
  }
}
