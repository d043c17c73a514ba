"""Plays drawings in SpiffWorkflow: a JSON line {xml, variables} in, a JSON line {completed} or {error} out."""

import json
import sys

from lxml import etree
from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.util.task import TaskState

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"


def with_flows_at_nodes(xml):
    """The parser wants incoming and outgoing at every node, where the standard lets them be left out."""
    root = etree.fromstring(xml.encode())
    nodes = {element.get("id"): element for element in root.iter() if element.get("id")}
    for flow in list(root.iter(BPMN + "sequenceFlow")):
        for end, name in (("sourceRef", "outgoing"), ("targetRef", "incoming")):
            reference = etree.Element(BPMN + name)
            reference.text = flow.get("id")
            nodes[flow.get(end)].insert(0, reference)
    return root


def play(xml, variables):
    parser = BpmnParser()
    parser.add_bpmn_xml(with_flows_at_nodes(xml))
    workflow = BpmnWorkflow(parser.get_spec("P"), parser.get_subprocess_specs("P"))
    for task in workflow.get_tasks(state=TaskState.READY):
        task.data.update(variables)
    workflow.do_engine_steps()
    while not workflow.is_completed():
        people = [task for task in workflow.get_tasks(state=TaskState.READY) if task.task_spec.manual]
        if not people:
            raise RuntimeError("nothing can happen any more")
        people[0].run()
        workflow.do_engine_steps()
        workflow.refresh_waiting_tasks()
    ended = workflow.get_tasks(state=TaskState.COMPLETED)
    return [task.task_spec.bpmn_id for task in ended if getattr(task.task_spec, "bpmn_id", None)]


for line in sys.stdin:
    case = json.loads(line)
    try:
        answer = {"completed": play(case["xml"], case["variables"])}
    except Exception as error:
        answer = {"error": repr(error)}
    print(json.dumps(answer), flush=True)
