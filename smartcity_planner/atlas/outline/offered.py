"""Stand-ins until the pages exist."""
from types import SimpleNamespace
facts_page = SimpleNamespace(has_facts=lambda e,k: False, facts_pieces=lambda e,k: 0)
changes_page = SimpleNamespace(has_changes=lambda e,k: False)
try:
    from smartcity_planner.atlas.pages import facts_page
except ImportError: pass
try:
    from smartcity_planner.atlas.pages import changes_page
except ImportError: pass
