import Testing

@testable import Retouch

/// Wishes, complaints and nuisances.
struct WishTests {
  @Test func thereAreManyWishesInSeveralWordings() {
    #expect(Lexicon.wishes.count >= 40)
    for wish in Lexicon.wishes {
      #expect(Lexicon.phrases(in: wish.phrases).count >= 4, "\(wish.sentence)")
    }
  }

  /// Each row of the tables holds an instruction in the form of a reading.
  @Test func everyWishStandsForAReading() throws {
    let sentences =
      Lexicon.wishes.map(\.sentence) + Lexicon.complaints.map(\.sentence)
      + Lexicon.nuisances.map(\.sentence)
    for sentence in sentences {
      #expect(try InstructionReader.read(sentence).description == sentence)
    }
  }

  @Test func everyWordingIsReadAsItsWish() throws {
    for wish in Lexicon.wishes {
      for phrase in Lexicon.phrases(in: wish.phrases) {
        let read = try? InstructionReader.read(phrase).description
        #expect(read == wish.sentence, "\(phrase)")
      }
    }
  }

  @Test func complaintsAskForTheOpposite() throws {
    for complaint in Lexicon.complaints {
      for word in Lexicon.phrases(in: complaint.words) {
        let read = try? InstructionReader.read("it looks " + word).description
        #expect(read == complaint.sentence, "\(word)")
      }
    }
  }

  @Test func nuisancesAreLessened() throws {
    for nuisance in Lexicon.nuisances {
      for word in Lexicon.phrases(in: nuisance.words) {
        let read = try? InstructionReader.read("remove the " + word).description
        #expect(read == nuisance.sentence, "\(word)")
      }
    }
  }

  @Test(arguments: [
    ("make it a bit cosier", "warmth +10 %, then brightness −4 %, then vignette 15 %"),
    ("could it be more dramatic?", "contrast +25 %, then clarity +30 %, then vignette 40 %"),
    ("it looks a bit dull", "contrast +7.5 %, then vibrance +15 %"),
    ("it looks flat", "contrast +20 %"), ("make it flatter", "contrast −20 %"),
    ("the sky looks dull", "contrast +15 % in the sky, then vibrance +30 % in the sky"),
    ("the picture is too noisy", "denoise 50 %"),
    (
      "cosy and with a white border",
      "warmth +20 %, then brightness −8 %, then vignette 30 %, then add a white border"
    ),
    ("too many reflections", "highlights −40 %"),
    (
      "make it 50 % more cinematic",
      "contrast +7.5 %, then saturation −7.5 %, then warmth −4 %, then tint −2.5 %, then vignette 15 %"
    ),
  ])
  func wishesTakeAmountsAndTargets(_ wish: String, reading: String) throws {
    #expect(try InstructionReader.read(wish).description == reading)
  }
}
