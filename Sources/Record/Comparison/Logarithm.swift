import Foundation

/// Natural logarithm of a count.
func logarithm(_ count: Int) -> Float { Float(log(Double(max(1, count)))) }
