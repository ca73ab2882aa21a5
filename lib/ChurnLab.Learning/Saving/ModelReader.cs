using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace ChurnLab.Learning.Saving;

/// <summary>Reads what <see cref="ModelWriter"/> wrote; whatever does not fit is a damaged file.</summary>
/// <remarks>Nothing is made but arrays of a size that the rest of the stream can hold and the kinds of <see cref="ModelKinds"/>.</remarks>
internal sealed class ModelReader(Stream stream) : IDisposable
{
    private const int DeepestNesting = 32;
    private readonly BinaryReader _reader = new(stream, Encoding.UTF8, leaveOpen: true);
    private int _depth;

    public bool Truth() => Read(static reader => reader.ReadBoolean());

    public long Whole() => Read(static reader => reader.ReadInt64());

    public double Number() => Read(static reader => reader.ReadDouble());

    public string Text() => Read(static reader => reader.ReadString());

    public string[] Texts()
    {
        var texts = new string[Count(1)];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Text();
        return texts;
    }

    public T[] Array<T>()
        where T : unmanaged
    {
        var values = new T[Count(Unsafe.SizeOf<T>())];
        if (_reader.Read(MemoryMarshal.AsBytes(values.AsSpan())) != values.Length * Unsafe.SizeOf<T>())
            throw Damaged();
        return values;
    }

    /// <summary>Reads a model of a kind that is expected here.</summary>
    public TModel Model<TModel>()
        where TModel : FittedModel
    {
        if (++_depth > DeepestNesting)
            throw Damaged();
        var kind = Text();
        var (names, areCategories) = (Texts(), Array<bool>());
        if (names.Length != areCategories.Length)
            throw Damaged();
        var model = ModelKinds.Read(kind, new FeatureSchema(names, areCategories), this);
        _depth--;
        return model as TModel ?? throw Damaged();
    }

    public TModel[] Models<TModel>()
        where TModel : FittedModel
    {
        var count = Whole();
        if (count is < 0 or > int.MaxValue || count > stream.Length - stream.Position)
            throw Damaged();
        var models = new TModel[count];
        for (var i = 0; i < models.Length; i++)
            models[i] = Model<TModel>();
        return models;
    }

    /// <summary>Fails when a state that was read cannot be.</summary>
    public static void Require(bool holds)
    {
        if (!holds)
            throw Damaged();
    }

    public void Dispose() => _reader.Dispose();

    private int Count(int size)
    {
        var count = Read(static reader => reader.ReadInt32());
        return count >= 0 && (long)count * size <= stream.Length - stream.Position ? count : throw Damaged();
    }

    private T Read<T>(Func<BinaryReader, T> read)
    {
        try
        {
            return read(_reader);
        }
        catch (Exception failure) when (failure is EndOfStreamException or FormatException or ArgumentException)
        {
            throw Damaged();
        }
    }

    private static LearningException Damaged() => new("The model's state cannot be read: the file is damaged or of another version. Save the model again.");
}
