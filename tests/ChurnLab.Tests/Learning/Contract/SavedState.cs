using ChurnLab.Learning;
using ChurnLab.Learning.Saving;

namespace ChurnLab.Tests.Learning.Contract;

/// <summary>A model written and read again in memory.</summary>
internal static class SavedState
{
    public static TModel Again<TModel>(TModel model)
        where TModel : FittedModel
    {
        using var stream = new MemoryStream();
        using (var writer = new ModelWriter(stream))
            writer.Model(model);
        stream.Position = 0;
        using var reader = new ModelReader(stream);
        return reader.Model<TModel>();
    }
}
