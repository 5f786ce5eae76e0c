import Chronology
import Record
import TextModel

// What mentions of all kinds that lie in bytes have in them.

extension Evidence {
  /// Where a passage stands in a list, at whose end it is put if it is new.
  func number(in passages: inout [Evidence]) -> Int {
    if let known = passages.firstIndex(of: self) { return known }
    passages.append(self)
    return passages.count - 1
  }
}

extension ByteWriter {
  /// One byte that says whether there is a value, and the value.
  mutating func addOptional<Value>(_ value: Value?, _ add: (inout ByteWriter, Value) -> Void) {
    self.add(UInt8(value == nil ? 0 : 1))
    if let value { add(&self, value) }
  }

  mutating func add(_ range: TextRange) {
    addShort(range.start)
    addShort(range.end)
  }

  mutating func add(_ interval: DayInterval) {
    addShort(interval.from.dayNumber)
    addShort(interval.to.dayNumber)
  }

  mutating func add(_ period: Period) {
    addShort(period.years)
    addShort(period.months)
    addShort(period.weeks)
    addShort(period.days)
  }

  mutating func addShort(_ day: CalendarDate?) { addShort(day?.description) }

  mutating func add(_ passage: Evidence, of report: String) {
    addShort(passage.report == report ? nil : passage.report)
    add(passage.range)
    add(passage.codePoints)
    addShort(passage.text)
  }
}

extension ByteReader {
  mutating func optional<Value>(_ read: (inout ByteReader) throws -> Value) throws -> Value? {
    try byte() == 0 ? nil : read(&self)
  }

  /// One of the values that a name stands for.
  mutating func value<Value: RawRepresentable<String>>() throws -> Value {
    guard let value = Value(rawValue: try shortString() ?? "") else { throw damaged }
    return value
  }

  mutating func range() throws -> TextRange {
    let (start, end) = (try place(), try place())
    guard start <= end else { throw damaged }
    return TextRange(start, end)
  }

  mutating func interval() throws -> DayInterval {
    let days = (try dayNumber(), try dayNumber())
    let interval = DayInterval(
      from: CalendarDate(dayNumber: days.0),
      to: CalendarDate(dayNumber: days.1)
    )
    guard let interval else { throw damaged }
    return interval
  }

  mutating func period() throws -> Period {
    Period(
      years: try amount(),
      months: try amount(),
      weeks: try amount(),
      days: try amount()
    )
  }

  /// Days since 1970-01-01.
  mutating func dayNumber() throws -> Int { try amount() }

  /// A number that can be reckoned with: no text gives one that is out of bounds.
  private mutating func amount() throws -> Int {
    let number = try shortNumber()
    guard abs(Double(number)) < 1e12 else { throw damaged }
    return number
  }

  mutating func day() throws -> CalendarDate? {
    try shortString().flatMap(CalendarDate.init)
  }

  /// A number from 0 that no text is too long for.
  mutating func place() throws -> Int {
    let number = try shortNumber()
    guard (0..<Int(Int32.max)).contains(number) else { throw damaged }
    return number
  }

  mutating func passage(of report: String) throws -> Evidence {
    let report = try shortString() ?? report
    return Evidence(
      report: report,
      range: try range(),
      codePoints: try range(),
      text: try shortString() ?? ""
    )
  }

  mutating func one(of passages: [Evidence]) throws -> Evidence {
    let number = try shortNumber()
    guard passages.indices.contains(number) else { throw damaged }
    return passages[number]
  }
}
