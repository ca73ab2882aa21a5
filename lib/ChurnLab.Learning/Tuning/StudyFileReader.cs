using System.Text.Json;

namespace ChurnLab.Learning.Tuning;

/// <summary>Reads a study file and refuses what is damaged or of another study.</summary>
internal static class StudyFileReader
{
    public static (List<TrialRecord> Trials, List<TimeSpan> Durations) Read(string path, StudyOptions options)
    {
        var lines = Lines(path);
        RequireSettings(path, Parsed(path, lines, 0), options);
        var closing = Parsed(path, lines, lines.Length - 1);
        var body = string.Concat(lines[..^1].Select(line => line + "\n"));
        var ranges = new Dictionary<string, ParameterRange>(StringComparer.Ordinal);
        var trials = new List<TrialRecord>();
        for (var place = 1; place < lines.Length - 1; place++)
        {
            var line = Parsed(path, lines, place);
            Guarded(path, place, () => Take(line, ranges, trials));
        }

        var durations = new List<TimeSpan>();
        Guarded(path, lines.Length - 1, () =>
        {
            durations.AddRange(closing.GetProperty("seconds").EnumerateArray().Select(DurationOf));
            Require(closing.GetProperty("check").GetString() == StudyLines.CheckOf(body) && durations.Count == trials.Count);
        });
        return (trials, durations);
    }

    private static string[] Lines(string path)
    {
        try
        {
            string[] lines = File.ReadAllText(path).Split('\n');
            return lines.Length >= 3 && lines[^1].Length == 0 ? lines[..^1] : throw Damaged(path, lines.Length - 1, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new LearningException($"The study file '{path}' cannot be read: {failure.Message}", failure);
        }
    }

    private static JsonElement Parsed(string path, string[] lines, int place)
    {
        try
        {
            using var document = JsonDocument.Parse(lines[place]);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw Damaged(path, place, null);
        }
        catch (JsonException failure)
        {
            throw Damaged(path, place, failure);
        }
    }

    private static void RequireSettings(string path, JsonElement header, StudyOptions options)
    {
        if (!header.TryGetProperty("format", out var format) || format.ToString() != "ChurnLab study" || !header.TryGetProperty("version", out var version))
            throw new LearningException($"'{path}' is no study file: give the study another file.");
        if (version.ToString() != FormattableString.Invariant($"{StudyFile.Version}"))
        {
            throw new LearningException(
                $"The study file '{path}' is of version {version}, this library reads and writes {StudyFile.Version}: start the study anew in another file.");
        }

        foreach (var (name, text) in StudyLines.Settings(options))
        {
            var found = header.TryGetProperty(name, out var value) ? value.ToString() : "";
            if (found != text)
            {
                throw new LearningException(
                    $"The study file '{path}' has {name} '{found}', this study '{text}': give the same to go on, or another file to start anew.");
            }
        }
    }

    private static void Take(JsonElement line, Dictionary<string, ParameterRange> ranges, List<TrialRecord> trials)
    {
        if (line.TryGetProperty("parameter", out var parameter))
        {
            ranges.Add(parameter.GetString()!, RangeOf(parameter.GetString()!, line));
            return;
        }

        var trial = TrialOf(line, ranges);
        Require(trial.Number == trials.Count);
        trials.Add(trial);
    }

    // FromSeconds would cut the last digit of some.
    private static TimeSpan DurationOf(JsonElement seconds) => TimeSpan.FromTicks((long)Math.Round(seconds.GetDouble() * TimeSpan.TicksPerSecond));

    private static ParameterRange RangeOf(string name, JsonElement line)
    {
        var (low, high) = (line.GetProperty("low").GetDouble(), line.GetProperty("high").GetDouble());
        var (log, step) = (line.GetProperty("log").GetBoolean(), line.GetProperty("step").GetDouble());
        return Enum.Parse<ParameterKind>(line.GetProperty("kind").GetString()!) switch
        {
            ParameterKind.Real => ParameterRange.Float(name, low, high, log, step == 0 ? null : step),
            ParameterKind.Whole => ParameterRange.Int(name, checked((int)low), checked((int)high), log, checked((int)step)),
            _ => ParameterRange.Category(name, [.. line.GetProperty("choices").EnumerateArray().Select(choice => choice.GetString()!)]),
        };
    }

    private static TrialRecord TrialOf(JsonElement line, Dictionary<string, ParameterRange> ranges) => new()
    {
        Number = line.GetProperty("trial").GetInt32(),
        State = Enum.Parse<TrialState>(line.GetProperty("state").GetString()!),
        Value = StudyLines.NumberOf(line.GetProperty("value")),
        Parameters = [.. line.GetProperty("values").EnumerateArray().Select(pair => ParameterOf(pair, ranges))],
        Reports = [.. line.GetProperty("reports").EnumerateArray().Select(pair => new TrialReport(pair[0].GetInt32(), StudyLines.NumberOf(pair[1])))],
        Rungs = [.. line.GetProperty("rungs").EnumerateArray().Select(StudyLines.NumberOf)],
        Message = line.GetProperty("message").GetString(),
    };

    private static KeyValuePair<string, ParameterValue> ParameterOf(JsonElement pair, Dictionary<string, ParameterRange> ranges)
    {
        var name = pair[0].GetString()!;
        var value = new ParameterValue(ranges[name], pair[1].GetDouble());
        Require(value.Range.Contains(value.Number));
        return new(name, value);
    }

    private static void Guarded(string path, int place, Action read)
    {
        try
        {
            read();
        }
        catch (Exception failure) when (failure is InvalidOperationException or KeyNotFoundException or FormatException or OverflowException
            or ArgumentException or IndexOutOfRangeException or InvalidDataException or LearningException)
        {
            throw Damaged(path, place, failure);
        }
    }

    private static void Require(bool holds)
    {
        if (!holds)
            throw new InvalidDataException();
    }

    private static LearningException Damaged(string path, int place, Exception? cause) =>
        new($"The study file '{path}' is damaged at line {place + 1}: delete it, or give another file, and start the study anew.", cause!);
}
