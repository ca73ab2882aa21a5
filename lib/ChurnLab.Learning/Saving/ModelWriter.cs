using System.Runtime.InteropServices;
using System.Text;

namespace ChurnLab.Learning.Saving;

/// <summary>Writes the state of models bit by bit, numbers in little-endian order.</summary>
internal sealed class ModelWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter _writer = new(stream, Encoding.UTF8, leaveOpen: true);

    public void Truth(bool value) => _writer.Write(value);

    public void Whole(long value) => _writer.Write(value);

    public void Number(double value) => _writer.Write(value);

    public void Text(string value) => _writer.Write(value);

    public void Texts(IReadOnlyList<string> values)
    {
        _writer.Write(values.Count);
        foreach (var value in values)
            _writer.Write(value);
    }

    /// <summary>Writes numbers of a fixed size after their count.</summary>
    public void Array<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        _writer.Write(values.Length);
        _writer.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Writes a model: its kind, its schema and its state.</summary>
    public void Model(FittedModel model)
    {
        Text(ModelKinds.NameOf(model));
        Texts(model.Schema.Names);
        Array<bool>([.. model.Schema.AreCategories]);
        model.WriteState(this);
    }

    public void Models(IReadOnlyList<FittedModel> models)
    {
        Whole(models.Count);
        foreach (var model in models)
            Model(model);
    }

    public void Dispose() => _writer.Dispose();
}
