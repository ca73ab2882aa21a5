namespace ChurnLab.Learning.Saving;

/// <summary>A type of models under the name it has in files.</summary>
internal sealed record ModelKind(string Name, Type Type, Func<FeatureSchema, ModelReader, FittedModel> Read)
{
    public static ModelKind Of<TModel>(string name, Func<FeatureSchema, ModelReader, TModel> read)
        where TModel : FittedModel => new(name, typeof(TModel), read);
}
