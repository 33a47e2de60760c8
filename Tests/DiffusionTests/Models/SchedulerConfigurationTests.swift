import Engine
import FoundationEssentials
import Testing

@testable import Checkpoints
@testable import Diffusion

@Suite struct SchedulerConfigurationTests {
  private func configuration(_ json: String) throws -> SchedulerConfiguration {
    guard case .object(let fields)? = JSONValue.read(Data(json.utf8)) else {
      throw ModelError.unreadable(path: "scheduler_config.json", reason: "no JSON")
    }
    return try SchedulerConfiguration(
      ConfigurationFields(path: "scheduler_config.json", fields: fields))
  }

  @Test func theEditingModelsReleaseIsReadAsItWasMeant() throws {
    let release = """
      {"_class_name": "EulerAncestralDiscreteScheduler", "_diffusers_version": "0.12.0.dev0",
       "beta_end": 0.012, "beta_schedule": "scaled_linear", "beta_start": 0.00085,
       "clip_sample": false, "num_train_timesteps": 1000, "prediction_type": "epsilon",
       "set_alpha_to_one": false, "skip_prk_steps": true, "steps_offset": 1, "trained_betas": null}
      """
    #expect(
      try configuration(release)
        == SchedulerConfiguration(latentDiffusion: .epsilon, isEditing: true))
  }

  @Test func theBaseModelsReleaseIsReadAsItWasMeant() throws {
    let release = """
      {"_class_name": "PNDMScheduler", "_diffusers_version": "0.6.0", "beta_end": 0.012,
       "beta_schedule": "scaled_linear", "beta_start": 0.00085, "num_train_timesteps": 1000,
       "set_alpha_to_one": false, "skip_prk_steps": true, "steps_offset": 1,
       "trained_betas": null, "clip_sample": false}
      """
    #expect(
      try configuration(release)
        == SchedulerConfiguration(latentDiffusion: .epsilon, isEditing: false))
  }

  @Test func theInfinityThatPythonWritesIsRead() throws {
    let json = """
      {"_class_name": "DPMSolverMultistepScheduler", "lambda_min_clipped": -Infinity,
       "use_karras_sigmas": true, "prediction_type": "v_prediction"}
      """
    let scheduler = try configuration(json)
    #expect(scheduler.sampler == .dpmSolverKarras)
    #expect(scheduler.prediction == .velocity)
    #expect(scheduler.timestepSpacing == .linspace)
    #expect(scheduler.betaSchedule == .linear)
  }

  @Test(arguments: [
    ("DDIMScheduler", SamplerKind.ddim, SchedulerConfiguration.TimestepSpacing.leading, true),
    ("EulerDiscreteScheduler", .euler, .linspace, false),
    ("UniPCMultistepScheduler", .uniPC, .linspace, false),
    ("LCMScheduler", .lcm, .leading, false),
    ("HeunDiscreteScheduler", .euler, .linspace, false),
  ])
  func eachClassHasItsOwnDefaults(
    name: String, sampler: SamplerKind, spacing: SchedulerConfiguration.TimestepSpacing,
    clips: Bool
  ) throws {
    let scheduler = try configuration("{\"_class_name\": \"\(name)\"}")
    #expect(scheduler.sampler == sampler)
    #expect(scheduler.timestepSpacing == spacing)
    #expect(scheduler.clipSample == (clips ? 1 : nil))
  }

  @Test(arguments: [
    ("{\"_class_name\": \"FlowMatchEulerDiscreteScheduler\"}", "_class_name"),
    ("{}", "_class_name"),
    ("{\"_class_name\": \"DDIMScheduler\", \"prediction_type\": \"sample\"}", "prediction_type"),
    ("{\"_class_name\": \"DDIMScheduler\", \"trained_betas\": [0.1]}", "trained_betas"),
    ("{\"_class_name\": \"DDIMScheduler\", \"beta_schedule\": \"sigmoid\"}", "beta_schedule"),
  ])
  func whatNoSamplerDoesIsRefusedByName(json: String, name: String) throws {
    do {
      _ = try configuration(json)
      Issue.record("\(json) was taken")
    } catch {
      guard case .unsupportedField(_, name, _)? = error as? ModelError else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func whatAFileDoesNotSayOfItsPredictionFollowsARule() {
    typealias Prediction = SchedulerConfiguration.Prediction
    let velocity = "model:\n  params:\n    parameterization: \"v\"\r\n"
    #expect(Prediction(isTextToImage: true, isSecondVersion: false, training: nil) == .epsilon)
    #expect(Prediction(isTextToImage: true, isSecondVersion: true, training: nil) == .velocity)
    #expect(Prediction(isTextToImage: false, isSecondVersion: true, training: nil) == .epsilon)
    #expect(
      Prediction(isTextToImage: false, isSecondVersion: true, training: velocity) == .velocity)
    #expect(Prediction(isTextToImage: true, isSecondVersion: true, training: "model:") == .epsilon)
  }
}
