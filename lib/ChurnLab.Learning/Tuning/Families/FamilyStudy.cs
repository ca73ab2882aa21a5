using ChurnLab.Statistics;

namespace ChurnLab.Learning.Tuning;

/// <summary>The study of one family.</summary>
internal sealed class FamilyStudy
{
    private readonly Func<Trial, double> _objective;

    public FamilyStudy(string name, Func<Trial, double> objective, StudyOptions options, int trials)
    {
        (Name, _objective) = (name, objective);
        Study = new Study(options with
        {
            // Else parameters of the same name in two families would be drawn alike.
            Seed = unchecked((long)RandomStream.Of(options.Seed, NameHash.Of(name)).NextBits()),
            File = FileOf(options.File, name),
            About = options.About + " | " + name,
            OnTrial = null,
        });
        Trials = Math.Min(trials, Study.MostTrials);
    }

    public string Name { get; }

    public Study Study { get; }

    /// <summary>Trials the family shall have.</summary>
    public int Trials { get; }

    public bool IsDone => Study.Count >= Trials;

    public void RunBatch(int threads) => Study.RunBatch(_objective, Trials, threads);

    // Escaped names differ where names do, and none can leave the folder.
    private static string? FileOf(string? file, string name) =>
        file is null ? null : Path.Combine(
            Path.GetDirectoryName(Path.GetFullPath(file))!, $"{Path.GetFileNameWithoutExtension(file)}.{Uri.EscapeDataString(name)}{Path.GetExtension(file)}");
}
