# right: as in the book, with fresh labels
import pandas as pd


def submission_table(ids, predicted):
    if len(ids) != len(predicted):
        raise ValueError("lengths differ")
    preds = predicted.detach().cpu().numpy()
    test_data = pd.DataFrame({"Id": ids.reset_index(drop=True)})
    test_data["SalePrice"] = pd.Series(preds.reshape(1, -1)[0])
    return pd.concat([test_data["Id"], test_data["SalePrice"]], axis=1)
