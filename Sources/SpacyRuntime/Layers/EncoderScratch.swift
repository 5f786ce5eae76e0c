/// A worker's memory for encoders; one after the other they use the same.
final class EncoderScratch {
  let meter: ProductMeter
  let tableRows = Scratch<Int32>()
  let concatenated = Scratch<Float>()
  let vectors = Scratch<Float>()
  let products = Scratch<Float>()
  let freshWords = Scratch<Int32>()
  let freshKeys = Scratch<UInt64>()
  let freshSlots = Scratch<Int32>()
  let freshRows = Scratch<Float>()
  let freshProducts = Scratch<Float>()
  let slots = Scratch<Int32>()
  let classes = Scratch<UInt8>()
  let split = Scratch<Float>()
  let tileProducts = Scratch<Float>()
  let even = Scratch<Float>()
  let odd = Scratch<Float>()

  init(meter: ProductMeter) {
    self.meter = meter
  }
}
