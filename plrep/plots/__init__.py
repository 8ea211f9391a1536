"""Pictures by matplotlib, for the formats that papers take; needs the extra plrep[plot]."""
