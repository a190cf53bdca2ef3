//! Typed indexes into the vectors of a problem.

use serde::{Deserialize, Serialize};

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize,
            Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in its vector.
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl From<usize> for $name {
            fn from(index: usize) -> Self {
                Self(index as u32)
            }
        }
    };
}

index! {
    /// A request, an index into `Problem::requests`.
    RequestId
}
index! {
    /// A kind of vehicle, an index into `Problem::vehicles`.
    VehicleId
}
index! {
    /// A place, an index into the travel matrix.
    PlaceId
}
index! {
    /// One end of a request: twice its index for the pickup, one more for the delivery.
    StopId
}

impl RequestId {
    /// Where the request is picked up.
    pub fn pickup(self) -> StopId {
        StopId(self.0 * 2)
    }

    /// Where the request is delivered.
    pub fn delivery(self) -> StopId {
        StopId(self.0 * 2 + 1)
    }
}

impl StopId {
    /// The request this is an end of.
    pub fn request(self) -> RequestId {
        RequestId(self.0 / 2)
    }

    /// Is it the pickup?
    pub fn is_pickup(self) -> bool {
        self.0.is_multiple_of(2)
    }
}
