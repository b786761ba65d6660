import torch
from torch import nn
from torch.nn import functional as F

net = nn.Sequential(nn.Linear(4, 2))


def run(train_loader, valid_loader, optimizer):
    for epoch in range(10):
        net.train()
        for x, y in train_loader:
            F.cross_entropy(net(x), y).backward()
            optimizer.step()
        net.eval()
        total = 0
        # The part nobody learns from.
        with torch.inference_mode():
            for x, y in valid_loader:
                output = net(x)

                total += F.cross_entropy(
                    output,
                    y,
                ).item()
                note = """epoch
of many"""
        print(epoch, total, note)
