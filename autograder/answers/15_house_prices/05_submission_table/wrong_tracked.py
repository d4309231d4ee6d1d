# loses test_takes_tracked_predictions: numpy of a tracked tensor
import pandas as pd


def submission_table(ids, predicted):
    return pd.DataFrame({"Id": ids.to_numpy(), "SalePrice": predicted.cpu().numpy().reshape(-1)})
