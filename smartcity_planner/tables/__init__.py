"""Investment tables as workbooks and CSV files, from the plan's ledger."""
