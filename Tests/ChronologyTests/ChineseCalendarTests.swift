import Chronology
import Foundation
import Testing

@Suite("Feasts beside Foundation's calendars") struct ChineseCalendarTests {
  @Test("the table of Chinese new years agrees with Foundation's Chinese calendar")
  func lunarNewYears() throws {
    var chinese = Calendar(identifier: .chinese)
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    chinese.timeZone = zone
    for year in 1990...2030 {
      let day = try #require(CalendarDate.lunarNewYear(year: year))
      // Noon in Shanghai.
      let date = Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400 + 4 * 3600)
      let parts = chinese.dateComponents([.month, .day], from: date)
      #expect(parts.month == 1 && parts.day == 1, "\(year)")
    }
  }
}
