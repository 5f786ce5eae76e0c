package import Foundation
import Synchronization
package import TextModel

/// A trained English pipeline of spaCy 3.x, run natively.
///
/// Immutable after loading; may be asked from several threads at once. Each call takes a worker of its own from a pool, with the
/// memory and the words that the worker has gathered.
package struct SpacyPipeline: TextAnnotator {
  package let modelName: String
  let workers: WorkerPool

  /// Loads a package as published: a wheel, or a folder that holds `meta.json`.
  package init(contentsOf url: URL) throws {
    try self.init(ModelPackage(path: url.path))
  }

  /// - Throws: ``SpacyModelError`` for a package that this runtime cannot run.
  package init(_ package: ModelPackage) throws(SpacyModelError) {
    MatrixProduct.prepare()
    modelName = package.name
    let vocabulary = try Vocabulary(package)
    let tokenizer = try Tokenizer(package, vocabulary: vocabulary)
    let networks = try Networks(package)
    let attributes = try AttributeStage(
      package,
      tags: networks.tagger?.body.tags.map(\.rawValue) ?? [],
      dependencies: DependencyLabel.allCases.map(\.rawValue)
    )
    workers = WorkerPool {
      PipelineWorker(networks: networks, tokenizer: tokenizer, attributes: attributes)
    }
  }

  package func annotate(_ inputs: [AnnotatorInput]) -> [AnnotatedText] {
    workers.withWorker { $0.annotate(inputs) }
  }

  /// Analyses texts and tells how long matrix products took of it, and how many operations they had.
  package func meterProducts(_ inputs: [AnnotatorInput]) -> (seconds: Double, operations: Double) {
    workers.withWorker { worker in
      worker.meter.isOn = true
      defer { worker.meter.isOn = false }
      let before = (worker.meter.seconds, worker.meter.operations)
      _ = worker.annotate(inputs)
      return (worker.meter.seconds - before.0, worker.meter.operations - before.1)
    }
  }
}

/// Workers that are not at work; as many come into being as are at work at once.
final class WorkerPool: Sendable {
  private let idle = Mutex<[Box]>([])
  private let make: @Sendable () -> PipelineWorker

  /// A worker on its way between threads; only one of them ever has it.
  private struct Box: @unchecked Sendable {
    let worker: PipelineWorker
  }

  init(make: @escaping @Sendable () -> PipelineWorker) {
    self.make = make
  }

  func withWorker<Result>(_ body: (PipelineWorker) -> Result) -> Result {
    let box = idle.withLock { $0.popLast() } ?? Box(worker: make())
    defer { idle.withLock { $0.append(box) } }
    return body(box.worker)
  }
}
