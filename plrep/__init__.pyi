from .errors import BadInput as BadInput
from .errors import BeyondReach as BeyondReach
from .errors import Inconsistent as Inconsistent
from .errors import NotDefined as NotDefined

__version__: str
