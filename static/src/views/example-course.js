/** The example course as records of a diary that ends today. */
