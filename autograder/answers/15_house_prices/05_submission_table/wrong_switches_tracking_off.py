# loses test_takes_tracked_predictions: input changed
import pandas as pd


def submission_table(ids, predicted):
    predicted.requires_grad_(False)
    return pd.DataFrame({"Id": ids.to_numpy(), "SalePrice": predicted.cpu().numpy().reshape(-1)})
