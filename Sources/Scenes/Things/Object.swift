/// What can stand, float or fly in the land, one case a kind, with the values it is drawn from.
enum Object: Hashable, Sendable {
  case balloon(Balloon)
  case bench(ParkBench)
  case bicycle(Bicycle)
  case birch(Birch)
  case birds(Birds)
  case boat(RowingBoat)
  case bush(Bush)
  case car(Car)
  case cat(Cat)
  case cow(Cow)
  case dog(Dog)
  case duck(Duck)
  case fairyLights(FairyLights)
  case fence(Fence)
  case flag(Flag)
  case flowerBed(FlowerBed)
  case footpath(Footpath)
  case grove(Grove)
  case haystack(Haystack)
  case house(House)
  case kite(Kite)
  case lampPost(LampPost)
  case mailbox(Mailbox)
  case moon(MoonDisc)
  case oak(Oak)
  case parasol(Parasol)
  case person(Person)
  case pine(Pine)
  case poplar(Poplar)
  case pumpkin(Pumpkin)
  case rainbow(Rainbow)
  case road(Road)
  case roundTree(FruitTree)
  case sailingBoat(SailingBoat)
  case sheep(Sheep)
  case shrubs(Shrubs)
  case singleCloud(SingleCloud)
  case snowman(Snowman)
  case sunDisc(SunDisc)
  case tent(Tent)

  /// The value that draws it.
  var drawable: any Drawable {
    switch self {
    case .balloon(let balloon): balloon
    case .bench(let bench): bench
    case .bicycle(let bicycle): bicycle
    case .birch(let birch): birch
    case .birds(let birds): birds
    case .boat(let boat): boat
    case .bush(let bush): bush
    case .car(let car): car
    case .cat(let cat): cat
    case .cow(let cow): cow
    case .dog(let dog): dog
    case .duck(let duck): duck
    case .fairyLights(let fairyLights): fairyLights
    case .fence(let fence): fence
    case .flag(let flag): flag
    case .flowerBed(let flowerBed): flowerBed
    case .footpath(let footpath): footpath
    case .grove(let grove): grove
    case .haystack(let haystack): haystack
    case .house(let house): house
    case .kite(let kite): kite
    case .lampPost(let lampPost): lampPost
    case .mailbox(let mailbox): mailbox
    case .moon(let moon): moon
    case .oak(let oak): oak
    case .parasol(let parasol): parasol
    case .person(let person): person
    case .pine(let pine): pine
    case .poplar(let poplar): poplar
    case .pumpkin(let pumpkin): pumpkin
    case .rainbow(let rainbow): rainbow
    case .road(let road): road
    case .roundTree(let roundTree): roundTree
    case .sailingBoat(let sailingBoat): sailingBoat
    case .sheep(let sheep): sheep
    case .shrubs(let shrubs): shrubs
    case .singleCloud(let singleCloud): singleCloud
    case .snowman(let snowman): snowman
    case .sunDisc(let sunDisc): sunDisc
    case .tent(let tent): tent
    }
  }
}
