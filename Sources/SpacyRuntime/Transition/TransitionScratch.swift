/// A worker's memory for transition systems.
package final class TransitionScratch {
  let meter: ProductMeter

  let reduced = Scratch<Float>()
  let features = Scratch<Float>()
  let hidden = Scratch<Float>()
  let single = Scratch<Float>()
  let sum = Scratch<Float>()
  let zero = Scratch<Int32>()
  let scores = Scratch<Float>()
  let ids = Scratch<Int32>()
  let tokens = Scratch<Int32>()
  let flags = Scratch<Bool>()

  package init(meter: ProductMeter) {
    self.meter = meter
  }
}
