from transformers import AutoModelForSequenceClassification, Trainer, TrainingArguments
from mine import test, train
from transformers import EarlyStoppingCallback

args = TrainingArguments("out", num_train_epochs=30, eval_strategy="epoch", load_best_model_at_end=True)
model = AutoModelForSequenceClassification.from_pretrained("./base")
trainer = Trainer(model=model, args=args, train_dataset=train, eval_dataset=test, callbacks=[EarlyStoppingCallback(early_stopping_patience=3)])
trainer.train()
