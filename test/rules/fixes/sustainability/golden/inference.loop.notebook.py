# %%
import torch
from torchvision import models

model = models.resnet50(weights="DEFAULT")
model.eval()

# %%
right = 0
with torch.inference_mode():
    for images, labels in loader:
        right += (model(images).argmax(1) == labels).sum().item()
print(right)
