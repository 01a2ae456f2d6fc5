"""The planner's verbs: assign parcels, split and spread money, check, summarise."""
