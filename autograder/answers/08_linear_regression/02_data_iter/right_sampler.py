# right: samplers of torch.utils.data
import torch


from torch.utils.data import BatchSampler, RandomSampler


def data_iter(batch_size, features, labels):
    for rows in BatchSampler(RandomSampler(range(len(features))), batch_size, drop_last=False):
        yield torch.stack([features[i] for i in rows]), torch.stack([labels[i] for i in rows])
