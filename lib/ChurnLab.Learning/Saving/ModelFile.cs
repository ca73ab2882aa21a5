using System.Buffers.Binary;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using ChurnLab.Frames;

namespace ChurnLab.Learning.Saving;

/// <summary>Saves fitted models, whole pipelines too, as one file, and reads them back to the same predictions bit for bit.</summary>
/// <remarks>
/// A file holds eight letters that name the format, the length of a header, the header as JSON (card and format version), the
/// model's state as numbers, and a SHA-256 of all before it. Reading makes only kinds of models that are built in and runs nothing the file
/// names. The digest finds damage, not malice: whoever can change a file can change its digest.
/// </remarks>
public static class ModelFile
{
    /// <summary>Format version that is written; files of a later one are refused.</summary>
    public const int FormatVersion = 1;

    private const int DigestLength = SHA256.HashSizeInBytes;
    private const int HeaderStart = 12;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = false };

    private static ReadOnlySpan<byte> Mark => "CHURNLAB"u8;

    /// <summary>Writes a model; the file is written beside its place and moved there when it is complete.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">The file, replaced when it exists; its folder is made when missing.</param>
    /// <param name="card">What the file says of the model; an empty card when null.</param>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    /// <exception cref="LearningException">A metric of the card is not finite.</exception>
    public static void Save(FittedModel model, string path, ModelCard? card = null)
    {
        var bytes = ToBytes(model, card ?? new ModelCard());
        FileBeside.Write(path, stream => stream.Write(bytes));
    }

    /// <summary>Reads a model of an expected type.</summary>
    /// <typeparam name="TModel">Type of the model, such as <see cref="FittedClassifier"/>.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="expected">Features the model must have been fitted with, in any order; null when any will do.</param>
    /// <exception cref="LearningException">There is no such file, it is no model file, damaged, of a later version, of another type of model, or
    /// its features are not those expected; the message says which and what to do.</exception>
    public static SavedModel<TModel> Load<TModel>(string path, FeatureSchema? expected = null)
        where TModel : FittedModel
    {
        var bytes = Bytes(path);
        var header = HeaderOf(bytes, path);
        using var stream = new MemoryStream(bytes, HeaderEnd(bytes), bytes.Length - DigestLength - HeaderEnd(bytes), writable: false);
        using var reader = new ModelReader(stream);
        var read = reader.Model<FittedModel>();
        if (read is not TModel model)
            throw new LearningException($"'{path}' holds a model of the type {read.GetType().Name}; expected {typeof(TModel).Name}.");
        if (expected is not null)
            RequireSchema(model.Schema, expected, path);
        return new SavedModel<TModel>(model, header.Card);
    }

    /// <summary>Reads what a file says of its model, without the model.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="LearningException">There is no such file, it is no model file, damaged or of a later version.</exception>
    public static ModelCard ReadCard(string path) => HeaderOf(Bytes(path), path).Card;

    private static byte[] ToBytes(FittedModel model, ModelCard card)
    {
        foreach (var (name, value) in card.Metrics.Concat(card.Uses))
        {
            if (!double.IsFinite(value))
                throw new LearningException(FormattableString.Invariant($"The number '{name}' is {value}: leave it out of the card."));
        }

        var version = typeof(ModelFile).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var header = JsonSerializer.SerializeToUtf8Bytes(new ModelHeader(FormatVersion, card with { Library = version }), Json);
        using var stream = new MemoryStream();
        stream.Write(Mark);
        stream.Write(BitConverter.GetBytes(header.Length));
        stream.Write(header);
        using (var writer = new ModelWriter(stream))
            writer.Model(model);
        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LearningException($"The model file '{path}' cannot be read: {failure.Message}", failure);
        }
    }

    private static ModelHeader HeaderOf(byte[] bytes, string path)
    {
        if (bytes.Length < HeaderStart + DigestLength || !bytes.AsSpan().StartsWith(Mark))
            throw new LearningException($"'{path}' is no model file of ChurnLab.");
        var content = bytes.AsSpan(0, bytes.Length - DigestLength);
        var end = HeaderEnd(bytes);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)) || end < HeaderStart || end > content.Length)
            throw Damaged(path);
        var header = Parse(content[HeaderStart..end], path);
        return header.Format <= FormatVersion
            ? header
            : throw new LearningException($"'{path}' was written in format {header.Format}; this version reads up to {FormatVersion}: update ChurnLab.");
    }

    private static ModelHeader Parse(ReadOnlySpan<byte> json, string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ModelHeader>(json, Json) is { Card: not null } header ? header : throw Damaged(path);
        }
        catch (JsonException)
        {
            throw Damaged(path);
        }
    }

    private static int HeaderEnd(byte[] bytes)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(Mark.Length));
        return length < 0 || length > bytes.Length - HeaderStart ? -1 : HeaderStart + length;
    }

    private static void RequireSchema(FeatureSchema found, FeatureSchema expected, string path)
    {
        var known = expected.Names.Zip(expected.AreCategories).ToHashSet();
        foreach (var (name, isCategory) in found.Names.Zip(found.AreCategories))
        {
            if (known.Contains((name, isCategory)))
                continue;
            var kind = isCategory ? "categories" : "numbers";
            throw new LearningException($"The model of '{path}' needs a feature '{name}' of {kind}, which these data do not have.");
        }
    }

    private static LearningException Damaged(string path) =>
        new($"The model file '{path}' is damaged: its digest does not fit its content. Save the model again or take another copy.");
}
