namespace ChurnLab.Learning.Saving;

/// <summary>A model read from a file, with what the file says of it.</summary>
/// <typeparam name="TModel">Type of the model.</typeparam>
/// <param name="Model">The model.</param>
/// <param name="Card">What the file says of it.</param>
public sealed record SavedModel<TModel>(TModel Model, ModelCard Card)
    where TModel : FittedModel;
