using System.Text;
using ChurnLab.Frames;

namespace ChurnLab.Learning.Tuning;

/// <summary>The file of a study: lines of JSON for its settings, every parameter, every trial and a closing line with a
/// checksum.</summary>
/// <remarks>
/// The file is written whole beside its place and moved there after each batch: an interruption leaves that of the
/// batch before. All but the closing line, which has the times, is determined by the seed.
/// </remarks>
internal sealed class StudyFile
{
    /// <summary>Version of the file; it also changes when the same seed no longer gives the same trials.</summary>
    public const int Version = 1;

    private readonly string _path;
    private readonly StringBuilder _lines = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<TrialRecord> _trials = [];
    private readonly List<TimeSpan> _durations = [];

    private StudyFile(string path) => _path = path;

    public IReadOnlyList<TrialRecord> Trials => _trials;

    public IReadOnlyList<TimeSpan> Durations => _durations;

    /// <summary>Reads the trials of a file, or begins a new one.</summary>
    /// <exception cref="LearningException">The file is damaged or of another study.</exception>
    public static StudyFile Open(StudyOptions options)
    {
        var file = new StudyFile(options.File!);
        if (File.Exists(file._path))
        {
            var (trials, durations) = StudyFileReader.Read(file._path, options);
            file.Append(StudyLines.Header(options));
            file.Take(trials, durations);
        }
        else
        {
            file.Append(StudyLines.Header(options));
        }

        return file;
    }

    /// <summary>Adds trials and writes the file.</summary>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    public void Write(IReadOnlyList<TrialRecord> trials, IReadOnlyList<TimeSpan> durations)
    {
        Take(trials, durations);
        var body = _lines.ToString();
        var bytes = Encoding.UTF8.GetBytes(body + StudyLines.Closing(StudyLines.CheckOf(body), _durations) + "\n");
        FileBeside.Write(_path, stream => stream.Write(bytes));
    }

    private void Take(IReadOnlyList<TrialRecord> trials, IReadOnlyList<TimeSpan> durations)
    {
        foreach (var trial in trials)
        {
            foreach (var (name, value) in trial.Parameters)
            {
                if (_known.Add(name))
                    Append(StudyLines.Parameter(name, value.Range));
            }

            Append(StudyLines.Trial(trial));
        }

        _trials.AddRange(trials);
        _durations.AddRange(durations);
    }

    private void Append(string line) => _lines.Append(line).Append('\n');
}
