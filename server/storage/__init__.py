"""The storage room: operations as generators, two engines that drive them, and the stores."""
