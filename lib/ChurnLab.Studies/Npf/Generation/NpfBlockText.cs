namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Lines of a block for each file, in the order of <see cref="NpfGenerator.PathsIn"/>.</summary>
internal sealed class NpfBlockText
{
    public NpfBlockText(int files) => Files = [.. Enumerable.Range(0, files).Select(_ => new NpfText())];

    public IReadOnlyList<NpfText> Files { get; }

    public NpfText Train => Files[0];

    public NpfText Test => Files[1];

    public NpfText Operations => Files[2];

    public NpfText Schemes => Files[3];

    public NpfText TruthAccounts => Files[4];

    public NpfText TruthQuarters => Files[5];

    public void Clear()
    {
        foreach (var file in Files)
            file.Clear();
    }
}
