namespace ChurnLab.Learning.Pipelines;

/// <summary>A group of a <see cref="FittedColumnTransformer"/>.</summary>
/// <param name="Title">Its columns in words, as the settings had them.</param>
/// <param name="Transformer">What was learnt; its schema names the columns.</param>
public sealed record FittedColumnGroup(string Title, FittedTransformer Transformer);
