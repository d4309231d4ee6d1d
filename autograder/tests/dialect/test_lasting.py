"""Texts of answers, and whether their code leaves something in its process."""

import pytest

from autograder.catalogue import exercises
from autograder.dialect.lasting import leaves_nothing, stays

PASSING = (
    "import torch\n\ndef f(x):\n    return x.reshape(3, 4)\n",
    "import torch.nn.functional as F\nfrom math import sqrt\n\ndef f(x):\n    return F.softmax(x / sqrt(2), -1)\n",
    "import torch\n\ndef f(x):\n    with torch.no_grad():\n        x += torch.randn(3)\n    return x\n",
    "import pandas as pd\n\ndef f(path):\n    return pd.read_csv(path).to_numpy()\n",
    "import warnings\nwarnings.filterwarnings('error')\n",
)
LASTING = (
    "import torch\ntorch.set_printoptions(precision=2)\n",
    "import torch\ntorch.use_deterministic_algorithms(True)\n",
    "import torch\ntorch.autocast('cpu').__enter__()\n",
    "import torch\ntorch.backends.cudnn.enabled = False\n",
    "import numpy as np\nnp.seterr(all='raise')\n",
    "import numpy as np\nnp.random.rand(3)\n",
    "import pandas as pd\npd.options.mode.copy_on_write = False\n",
    "import pandas as pd\npd.set_option('display.precision', 2)\n",
    "from collections.abc import Sequence\nSequence.register(int)\n",
    "import os\nos.environ['A'] = 'b'\n",
    "import decimal\n",
    "import logging\n",
    "from random import shuffle\n",
    "import helper\n",
    "from . import helper\n",
    "def f(x):\n    open('note', 'w').close()\n",
    "def f(x)\n",
)


@pytest.mark.parametrize("text", PASSING)
def test_code_that_computes_leaves_nothing(text: str) -> None:
    """Computing, and switches that are put back for everybody, leave a process as it was."""
    assert leaves_nothing(text)


@pytest.mark.parametrize("text", LASTING)
def test_code_that_may_last_is_noticed(text: str) -> None:
    """Code that sets a library's switch, draws from a lasting generator, or writes a file may leave traces."""
    assert not leaves_nothing(text)


def test_most_solutions_leave_nothing() -> None:
    """The usual answer does not cost the next one a fork."""
    leaving = [one.slug for one in exercises() if not leaves_nothing(one.solution.read_text("utf-8"))]
    assert len(leaving) < len(exercises()) / 10, leaving


@pytest.mark.parametrize("text", ["torch.set_printoptions(3)", "os.environ['A'] = 'b'", "register_dialect('a')"])
def test_what_is_set_for_everybody_stays(text: str) -> None:
    """Nothing undoes it but the end of the process."""
    assert stays(text)


@pytest.mark.parametrize("text", ["torch.rand(3)", "random.shuffle(x)", "open('note')", "x.reset_index()", "x.T"])
def test_numbers_files_and_results_do_not_stay(text: str) -> None:
    """A new folder and new seeds undo what they leave."""
    assert not stays(text)
