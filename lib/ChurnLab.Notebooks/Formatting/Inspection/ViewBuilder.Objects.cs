using System.Collections;
using System.Reflection;
using ChurnLab.Notebooks.Formatting.Views;

namespace ChurnLab.Notebooks.Formatting.Inspection;

/// <content>Objects by their members, and the few types whose members would run work or mislead.</content>
internal sealed partial class ViewBuilder
{
    private View Object(object value, TypeShape shape, int depth, int limit)
    {
        var summary = shape.HasOwnText ? OwnText(value, depth) : null;
        if (shape.Members.Count == 0)
            return Text(summary ?? shape.Name, depth);

        var members = new List<KeyValuePair<string, View>>();
        foreach (var member in shape.Members.Take(options.MaxColumns))
            members.Add(new(member.Name, Read(member, value, depth, limit)));
        var left = shape.Members.Count - members.Count;
        var name = shape.IsTuple || CSharpTypeName.IsAnonymous(shape.Type) ? "" : shape.Name;
        return new ObjectView(name, summary, members, left > 0 ? More(left) : null, shape.IsTuple);
    }

    private View Read(MemberReader member, object value, int depth, int limit)
    {
        try
        {
            return Build(member.Read(value), depth + 1, limit);
        }
        catch (Exception exception)
        {
            return Note(exception);
        }
    }

    private string OwnText(object value, int depth)
    {
        try
        {
            return Text(TypeShape.TextOf(value), depth).Text;
        }
        catch (Exception exception)
        {
            return Note(exception).Text;
        }
    }

    private ObjectView Grouping(object group, int depth, int limit)
    {
        var contract = Array.Find(group.GetType().GetInterfaces(), type =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IGrouping<,>))!;
        var key = contract.GetProperty("Key")!.GetValue(group, BindingFlags.DoNotWrapExceptions, null, null, null);
        var items = Sequence((IEnumerable)group, TypeShape.Of(group.GetType()).CountOf(group), depth + 1, limit);
        return State("Grouping", [new("Key", Build(key, depth + 1, limit)), new("Items", items)]);
    }

    /// <remarks>A task is never waited for; the result is read only when it is there.</remarks>
    private ObjectView TaskState(Task task, int depth, int limit)
    {
        var result = ResultOf(task.GetType());
        var members = new List<KeyValuePair<string, View>> { new("Status", Text(task.Status.ToString(), depth + 1)) };
        if (task.IsFaulted)
            members.Add(new("Exception", Build(task.Exception!.InnerException, depth + 1, limit)));
        else if (task.IsCompletedSuccessfully && result is not null)
            members.Add(new("Result", Build(result.GetValue(task), depth + 1, limit)));
        return State(result is null ? "Task" : $"Task<{CSharpTypeName.Of(result.PropertyType)}>", members);
    }

    /// <remarks>A plain <see cref="Task"/> of an asynchronous method hides a result type of the runtime.</remarks>
    private static PropertyInfo? ResultOf(Type task) =>
        task.GetProperty("Result") is { PropertyType.Name: not "VoidTaskResult" } result ? result : null;

    private ObjectView LazyState(object lazy, TypeShape shape, int depth, int limit)
    {
        var created = lazy.GetType().GetProperty("IsValueCreated")!.GetValue(lazy) is true;
        var members = new List<KeyValuePair<string, View>> { new("IsValueCreated", Build(created, depth + 1, limit)) };
        if (created)
            members.Add(new("Value", Build(lazy.GetType().GetProperty("Value")!.GetValue(lazy), depth + 1, limit)));
        return State(shape.Name, members);
    }

    private static ObjectView State(string name, IReadOnlyList<KeyValuePair<string, View>> members) =>
        new(name, null, members, null, IsTuple: false);

    private static string DelegateText(Delegate function, TypeShape shape) =>
        function.Method.Name.Contains('<', StringComparison.Ordinal) ? shape.Name : $"{shape.Name} {function.Method.Name}";
}
