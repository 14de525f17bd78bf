"""The kinds of entry that the events of texts are told by. Gives them by event."""

from byname.register.entries import Kind

KINDS: dict[str, tuple[Kind, ...]] = {
    "captive": (Kind.DETAINED, Kind.DISAPPEARED),
    "detained": (Kind.DETAINED, Kind.DISAPPEARED),
    "sentenced": (Kind.SENTENCED, Kind.COMMITTED),
    "died": (Kind.DIED,),
    "released": (Kind.RELEASED, Kind.EXPELLED),
    "born": (Kind.BORN,),
    "recognised": (Kind.RECOGNISED,),
    "contacted": (Kind.CONTACTED,),
    "transferred": (Kind.TRANSFERRED,),
}
