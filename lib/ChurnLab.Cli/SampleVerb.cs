using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ChurnLab.Notebooks.Running;

namespace ChurnLab.Cli;

/// <summary>A verb of <c>churnlab data</c>, the same for every study.</summary>
internal sealed class SampleVerb
{
    private readonly SampleData _data;
    private readonly Option<int> _rows;
    private readonly Option<long> _seed;
    private readonly Option<string> _out;
    private readonly Option<bool> _force;

    private SampleVerb(SampleData data)
    {
        _data = data;
        _rows = new(data.Unit.Option)
        {
            Description = FormattableString.Invariant($"Number of {data.Unit.Plural} to generate, from {data.FewestRows:N0} to {data.MostRows:N0}."),
            HelpName = "N",
            DefaultValueFactory = _ => data.DefaultRows,
            Validators = { MustBeInRange },
        };
        _seed = new("--seed")
        {
            Description = "Any whole number; the same seed and size give the same data.",
            HelpName = "S",
            DefaultValueFactory = _ => data.DefaultSeed,
        };
        _out = new("--out", "-o")
        {
            Description = $"Folder for the data, made when missing; they go to DIR/{data.Target.Replace('\\', '/')}.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "data",
        };
        _force = new("--force") { Description = "Replace files that exist." };
    }

    /// <summary>Makes the verb.</summary>
    public static VerbCommand Of(SampleData data) => new SampleVerb(data).Create();

    private VerbCommand Create()
    {
        var command = new VerbCommand(
            _data.Name,
            _data.Description,
            """
            Exit codes:
              0    written
              2    the call is wrong or a file exists
              130  cancelled
            Data are written whole or not at all.
            """)
        {
            _rows, _seed, _out, _force,
        };
        foreach (var option in _data.OwnOptions)
            command.Options.Add(option);
        command.SetAction(WriteAsync);
        return command;
    }

    private async Task<int> WriteAsync(ParseResult call, CancellationToken cancellation)
    {
        var request = new SampleRequest(call.GetValue(_out)!, call.GetValue(_rows), call.GetValue(_seed), call);
        var target = Path.Combine(request.Folder, _data.Target);
        if (!call.GetValue(_force) && _data.FilesOf(request).FirstOrDefault(File.Exists) is { } existing)
            throw new RunUsageException($"'{existing}' exists already: name another folder with --out, or replace it with --force.");
        try
        {
            var error = call.InvocationConfiguration.Error;
            await WorkProgress.FollowAsync(
                Terminal.Of(error),
                error,
                TimeProvider.System,
                () => Task.Run(() => _data.Write(request, cancellation), cancellation)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await call.InvocationConfiguration.Error.WriteLineAsync($"churnlab: cancelled; nothing was written to '{target}'.").ConfigureAwait(false);
            return (int)RunOutcome.Cancelled;
        }

        await call.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{target}: {request.Rows:N0} {_data.Unit.Plural}, seed {request.Seed}")).ConfigureAwait(false);
        return (int)RunOutcome.Succeeded;
    }

    private void MustBeInRange(OptionResult result)
    {
        if (result.Tokens.Count == 1
            && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rows)
            && (rows < _data.FewestRows || rows > _data.MostRows))
        {
            result.AddError(FormattableString.Invariant(
                $"{_data.Unit.Option} must lie between {_data.FewestRows:N0} and {_data.MostRows:N0}. Got {rows}."));
        }
    }
}
