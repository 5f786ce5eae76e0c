import CKernels
import Foundation
import SpacyRuntime
import Testing

@Suite("Vector kernels, against plain loops")
struct KernelTests {
  /// Parameters of a maxout layer with plain loops for what the kernels do.
  private struct Layer {
    let width: Int
    let pieces: Int
    let bias: [Float]
    let gain: [Float]
    let shift: [Float]

    init(width: Int, pieces: Int, _ numbers: inout SeededNumbers) {
      self.width = width
      self.pieces = pieces
      bias = numbers.floats(width * pieces)
      gain = numbers.floats(width)
      shift = numbers.floats(width)
    }

    func row(_ pre: [Float], residual: [Float]?) -> [Float] {
      var best = [Float](repeating: -.infinity, count: width)
      for piece in 0..<pieces {
        for output in 0..<width {
          let index = piece * width + output
          best[output] = max(best[output], pre[index] + bias[index])
        }
      }
      let mean: Float = best.reduce(0, +) / Float(width)
      var squares: Float = 0
      for value in best { squares += (value - mean) * (value - mean) }
      let deviation: Float = (squares / Float(width) + 1e-8).squareRoot()
      var result: [Float] = []
      for output in 0..<width {
        let normed: Float = (best[output] - mean) / deviation
        let own: Float = residual?[output] ?? 0
        result.append(normed * gain[output] + shift[output] + own)
      }
      return result
    }

    func withKernel<Result>(_ body: (UnsafePointer<kernel_maxout>) -> Result) -> Result {
      bias.withUnsafeBufferPointer { bias in
        gain.withUnsafeBufferPointer { gain in
          shift.withUnsafeBufferPointer { shift in
            var layer = kernel_maxout(
              width: width,
              pieces: pieces,
              bias: bias.baseAddress,
              gain: gain.baseAddress,
              shift: shift.baseAddress
            )
            return body(&layer)
          }
        }
      }
    }
  }

  @Test("maxout and layer norm", arguments: [(96, 3), (16, 2), (12, 1), (40, 4)])
  func maxoutNorm(width: Int, pieces: Int) {
    var numbers = SeededNumbers(1)
    let layer = Layer(width: width, pieces: pieces, &numbers)
    let rows = 5
    let run = width * pieces
    let pre = numbers.floats(rows * run)
    let residual = numbers.floats(rows * width)
    var output = [Float](repeating: 0, count: rows * width)
    layer.withKernel { kernel_maxout_norm($0, pre, rows, residual, &output) }
    for row in 0..<rows {
      let expected = layer.row(
        Array(pre[(row * run)..<((row + 1) * run)]),
        residual: Array(residual[(row * width)..<((row + 1) * width)])
      )
      #expect(close(Array(output[(row * width)..<((row + 1) * width)]), expected))
    }
  }

  @Test("Winograd's filtering is the plain window product", arguments: [(96, 3), (16, 2), (12, 3)])
  func winograd(width: Int, pieces: Int) {
    var numbers = SeededNumbers(2)
    let layer = Layer(width: width, pieces: pieces, &numbers)
    let run = width * pieces
    let tiles = 3
    let rows = tiles * 4
    let scale = 1 / Float(width).squareRoot()
    let parts = (0..<3).map { _ in numbers.floats(width * run).map { $0 * scale } }
    let zeros = [Float](repeating: 0, count: width)
    let input = zeros + numbers.floats(rows * width) + zeros

    var split = [Float](repeating: 0, count: 6 * tiles * width)
    input.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      kernel_winograd_split(base + width, tiles, width, &split, tiles * width)
    }
    var products: [Float] = []
    for product in 0..<6 {
      var matrix = [Float](repeating: 0, count: width * run)
      for part in 0..<3 {
        let factor = Float(WindowTransform.filter[product][part])
        for index in matrix.indices { matrix[index] += factor * parts[part][index] }
      }
      let rows = Array(split[(product * tiles * width)..<((product + 1) * tiles * width)])
      products += naiveProduct(rows, matrix, m: tiles, n: run, k: width)
    }
    var output = [Float](repeating: 0, count: rows * width)
    let residual = Array(input[width..<(width + rows * width)])
    layer.withKernel {
      kernel_winograd_maxout_norm($0, products, tiles * run, tiles, residual, &output)
    }
    for row in 0..<rows {
      var pre = [Float](repeating: 0, count: run)
      for part in 0..<3 {
        let start = (row + part) * width
        let product = naiveProduct(
          Array(input[start..<(start + width)]),
          parts[part],
          m: 1,
          n: run,
          k: width
        )
        for index in 0..<run { pre[index] += product[index] }
      }
      let own = Array(residual[(row * width)..<((row + 1) * width)])
      let expected = layer.row(pre, residual: own)
      #expect(close(Array(output[(row * width)..<((row + 1) * width)]), expected, 2e-5))
    }
  }

  @Test("the first window layer from cached products")
  func windowFromCache() {
    var numbers = SeededNumbers(3)
    let (width, pieces) = (96, 3)
    let layer = Layer(width: width, pieces: pieces, &numbers)
    let run = width * pieces
    let entry = width + 3 * run
    let cache = numbers.floats(4 * entry)
    let slots: [Int32] = [0, 2, 1, 3, 3, 0]
    var output = [Float](repeating: 0, count: 4 * width)
    layer.withKernel { kernel in
      slots.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        kernel_window_from_cache(kernel, cache, base + 1, 4, &output)
      }
    }
    for row in 0..<4 {
      let starts = (0..<3).map { Int(slots[row + $0]) * entry }
      var pre = layer.bias.map { -$0 }
      for part in 0..<3 {
        for index in 0..<run { pre[index] += cache[starts[part] + width + part * run + index] }
      }
      let own = Array(cache[starts[1]..<(starts[1] + width)])
      let expected = layer.row(pre, residual: own)
      #expect(close(Array(output[(row * width)..<((row + 1) * width)]), expected))
    }
  }

  @Test("hidden layer of a state", arguments: [(64, 2, 8), (64, 2, 3), (24, 1, 3)])
  func stateHidden(width: Int, pieces: Int, slots: Int) {
    var numbers = SeededNumbers(4)
    let run = width * pieces
    let features = numbers.floats(4 * slots * run)
    let bias = numbers.floats(run)
    let ids = (0..<(2 * slots)).map { _ in Int32.random(in: -1...2, using: &numbers) }
    var hidden = [Float](repeating: 0, count: 2 * width)
    kernel_state_hidden(features, ids, 2, slots, bias, width, pieces, &hidden)
    for state in 0..<2 {
      var sums = bias
      for slot in 0..<slots {
        let token = Int(ids[state * slots + slot]) + 1
        for index in 0..<run { sums[index] += features[(token * slots + slot) * run + index] }
      }
      let expected = (0..<width).map { output in
        (0..<pieces).map { sums[$0 * width + output] }.max() ?? 0
      }
      #expect(close(Array(hidden[(state * width)..<((state + 1) * width)]), expected))
    }
  }

  @Test("the first of equal best scores wins")
  func best() {
    let scores: [Float] = [5, 1, 3, 3, 2, 9]
    let bias: [Float] = [0, 0, 0, 0, 1, 0]
    #expect(kernel_best(scores, bias, 1, 5) == 2)
    #expect(kernel_best(scores, bias, 0, 6) == 5)
    #expect(kernel_best(scores, bias, 4, 5) == 4)
  }

  @Test(
    "OpenBLAS gives the plain product",
    arguments: [(1, 1, 1), (3, 7, 5), (33, 64, 17), (70, 512, 64)]
  )
  func matrixProduct(m: Int, n: Int, k: Int) {
    var numbers = SeededNumbers(5)
    let left = numbers.floats(m * k)
    let right = numbers.floats(k * n)
    var product = [Float](repeating: 0, count: m * n)
    let meter = ProductMeter()
    MatrixProduct.multiply(left, right, into: &product, m: m, n: n, k: k, meter: meter)
    #expect(close(product, naiveProduct(left, right, m: m, n: n, k: k)))
  }

  @Test("hashes of embedding rows are thinc's")
  func rowHash() throws {
    let text = try String(contentsOf: StageFixture.file("row-hashes.tsv"), encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      let key = try #require(UInt64(cells[0]))
      let seed = try #require(UInt32(cells[1]))
      let hashes = RowHash.hash(key, seed: seed)
      #expect([hashes.0, hashes.1, hashes.2, hashes.3] == cells[2...].compactMap { UInt32($0) })
    }
  }

  private func naiveProduct(_ a: [Float], _ b: [Float], m: Int, n: Int, k: Int) -> [Float] {
    var result = [Float](repeating: 0, count: m * n)
    for row in 0..<m {
      for inner in 0..<k {
        for column in 0..<n {
          result[row * n + column] += a[row * k + inner] * b[inner * n + column]
        }
      }
    }
    return result
  }

  private func close(_ left: [Float], _ right: [Float], _ tolerance: Float = 1e-5) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= tolerance * 4 }
  }
}
